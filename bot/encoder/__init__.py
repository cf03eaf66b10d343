"""Texts as numbers: sentence vectors, letters and words, and the spellings that are put right before."""

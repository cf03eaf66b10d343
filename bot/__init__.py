"""The notice explainer: what a council does with a child's information, told in words the child can use."""

"""Danger: what notices it, and the words of help. Nothing here needs Rasa, a network, or keeps what was typed."""

from bot.safety.help_lines import HelpLine, HelpLines
from bot.safety.models import Detection, Level
from bot.safety.replies import SafetyReplies, SafetyReply
from bot.safety.rule_detector import RuleDetector

__all__ = ["HelpLine", "HelpLines", "Level", "RuleDetector", "SafetyReply", "SafetyReplies", "Detection"]

"""The deterministic safety net and its words. Nothing here needs Rasa, a network, or keeps what was typed."""

from bot.safety.help_lines import HelpLine, HelpLines
from bot.safety.models import Level, Detection
from bot.safety.replies import SafetyReply, SafetyReplies
from bot.safety.rule_detector import RuleDetector

__all__ = ["HelpLine", "HelpLines", "Level", "SafetyNet", "SafetyReply", "SafetyWords", "Sign"]

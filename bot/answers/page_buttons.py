"""The buttons of the page itself: the opening's, the tools', and one for every topic."""

from __future__ import annotations

from bot.answers.replies import opening
from bot.content.load import Content
from bot.profile import Profile


def page_buttons(content: Content) -> dict[str, str]:
    """Every button that stands on the page itself, whatever was said: what it sends, and its name."""
    tools = [content.replies["buttons"][name] for name in ("easier", "standard", "forget")]
    named = {button.payload: button.title for button in opening(content, Profile()).buttons}
    topics = {f"/{name}": topic.title for name, topic in content.topics.items() if topic.kind == "answer"}
    return topics | named | {tool["payload"]: tool["title"] for tool in tools}

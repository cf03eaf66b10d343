"""Custom actions in this process: Rasa believes that it calls an action server, and rasa_sdk's executor answers.

Nothing listens and nothing is sent. Rasa's own client (`EndpointConfig`) asks for `request`, so that is all there is.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcessActions(EndpointConfig):
    """An action endpoint that runs the package `actions` here."""

    def __init__(self) -> None:
        super().__init__(url="in-process", enable_selective_domain=True)  # the whole domain is not copied at every action
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Run the action that Rasa names in `json`."""
        return await self._executor.run(kwargs["json"])


def check_results_once() -> None:
    """Compile the schema that Rasa checks action results against.

    Rasa compiles it anew at every action, which takes 20-50 ms of a message; the check itself stays the same.
    """
    validator = Draft7Validator(RemoteAction.action_response_format_spec())

    def check(self: RemoteAction, result: dict[str, Any]) -> bool:
        validator.validate(result)
        return True

    RemoteAction._validate_action_result = check

"""axe-core in the page: every rule it has for WCAG 2.0 to 2.2, levels A to AAA, and its best practices."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from bot.settings import ROOT

SOURCE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22a", "wcag22aa", "wcag22aaa", "best-practice"]
# A target half under a bar that stays in place is looked at once more where a person would scroll it to.
RUN = """async rules => {
  const found = await axe.run(document, {runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]});
  const still = [];
  for (const rule of found.violations) {
    for (const node of rule.nodes) {
      if (rule.id === "target-size") {
        const within = (root, selector) => (root.shadowRoot ?? root).querySelector(selector);
        const target = [node.target].flat(Infinity).reduce(within, document);
        target.scrollIntoView({block: "center", behavior: "instant"});
        const again = await axe.run(target, {runOnly: {type: "rule", values: [rule.id]}, resultTypes: ["violations"]});
        if (!again.violations.length) continue;
      }
      still.push([rule.id, rule.help, node.html.slice(0, 200), node.failureSummary]);
    }
  }
  return {ran: [...found.passes, ...found.violations, ...found.incomplete].map(rule => rule.id), wrong: still};
}"""


@cache
def _source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def check(page: Page) -> dict[str, Any]:
    """Which rules ran, and what they found wrong."""
    page.evaluate(_source())
    return dict(page.evaluate(RUN, RULES))

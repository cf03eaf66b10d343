"""The forms: from a request's page, one question a screen, to a letter, and where a mailbox is set to a letter that is sent.

What somebody types travels in the page, from screen to screen, and is never kept on the server. Nothing here needs JavaScript.
"""

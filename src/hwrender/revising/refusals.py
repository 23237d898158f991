"""Why a change cannot be made, in plain words, and what to do."""

from __future__ import annotations

from enum import Enum


class RefusedChange(ValueError):  # noqa: N818 # named like the other answer to a change
    """The change cannot be made; the message says why and what to do."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


class Why(Enum):
    """The reasons."""

    NO_WORDS = "There are no words here. Write some, or delete the row."
    HIDDEN_SIGN = "There is a hidden sign in these words. Type them again."
    UNUSUAL_SIGNS = "These words cannot be saved as they are. Take the unusual signs out."
    NO_PLACE = "There is nothing to split here. Choose a place between words."
    NOTHING_BELOW = "There is no row below this one to join it to."
    NOT_A_ROW = "This part of the page cannot be changed here. Change it in the file."
    NO_SUCH_PART = "This part is not in the report any more. Look at the report again."
    NO_SUCH_PLACE = "There is no such place for the row. Choose another one."
    NO_SUCH_COMMENT = "This note is not there any more. Look at the row again."
    NO_COMMENT = "There are no words in this note. Write some."
    COMMENT_ENDS = "A note cannot hold the signs -->. Take them out."
    COMMENT_COMMANDS = "A note cannot begin with the word hwrender. Begin with another word."
    NO_REASON = "Say in a few words why this is all right."
    NOT_ACCEPTABLE = "This must be put right. It cannot be accepted."
    BAD_PICTURE = "This picture cannot be used. Choose one of the list, or a file beside the report."
    NO_SUCH_FIELD = "There is no such field. Look at the report again."
    BAD_VALUE = "This cannot be saved in this field. Write it another way."
    ODD_FIELD = "This field is written in an unusual way. Change it in the file."
    NO_DRAFT = "There is nothing to take here. Choose a row first."
    NOT_ALL_OK = "Some rows have no OK yet. Look at each row first."
    TO_DO_LEFT = "A “To do” is left in this part. Do it, then take it out."
    UNFAITHFUL = "The easy words differ from the summary here. Put that right first."
    BAD_NAME = "This name cannot be saved. Write a short name, without quotation marks."

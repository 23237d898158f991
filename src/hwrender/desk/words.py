"""Every word the desk says, in one table: plain, short, and always what to do next.

It is data, and longer than a file with code may be. Words in braces are filled in.
`tests/test_desk_words.py` holds them against our own rules.
"""

from __future__ import annotations

from msgspec import Struct


class DeskWords(Struct, frozen=True):
    """The table. Each name says where the words stand, or what they answer."""

    # the house
    desk: str = "The desk"
    skip: str = "Go to the main part"
    to_the_shelf: str = "All reports"
    keys: str = "Keys"
    keys_title: str = "Keys that help you"
    keys_intro: str = "You can do all of this without a mouse."
    key_list: tuple[tuple[str, str], ...] = (
        ("?", "Show these keys"),
        ("J", "Go to the next row"),
        ("K", "Go to the row before"),
        ("E", "Edit this row"),
        ("P", "Change the picture of this row"),
        ("O", "Say OK to this row"),
        ("S", "See how this row looks"),
        ("L", "Listen to this row"),
        ("Ctrl and Enter", "Save the words that you are typing"),
        ("Esc", "Close what is open, and save nothing"),
        ("Alt and Z", "Undo"),
        ("Alt and Y", "Redo"),
    )
    close: str = "Close"
    cancel: str = "Cancel"
    save: str = "Save"
    more: str = "More"
    undo: str = "Undo"
    redo: str = "Redo"
    connection_lost: str = "The desk has stopped. Start it again. Your work is safe."

    # who may speak to the desk
    refused: str = "The desk does not take this. Go back to the page that it opened."
    no_key: str = "Please open the desk with the address that it showed you."
    too_big: str = "This is too big. Choose a smaller file."
    not_there: str = "There is nothing here. Go back to all reports."

    # who are you
    who_title: str = "Who are you?"
    who_why: str = "Your name goes into a report when you say OK to all its rows."
    who_label: str = "Your name"
    who_go: str = "Go to the reports"
    who_look: str = "I only want to look"
    who_wrong: str = "Please write a name, without quotation marks."
    who_is: str = "You are {name}."
    who_change: str = "Change your name"

    # the shelf
    shelf_title: str = "Your reports"
    shelf_empty: str = "There is no report here yet. Bring in a file, or start a new one."
    open_report: str = "Open"
    cannot_be_read: str = "This file cannot be read."
    one_to_look_at: str = "1 thing to look at"
    many_to_look_at: str = "{count} things to look at"
    one_to_read: str = "1 part to read"
    many_to_read: str = "{count} parts to read"
    ready_to_make: str = "Ready to make"
    made: str = "Made on {day}"
    made_and_changed: str = "Made on {day}, changed since"

    # bringing in, and starting
    bring_title: str = "Bring in a file"
    bring_what: str = (
        "We take Word files and PDFs. Web pages and texts are fine too. You can also drop a file here."
    )
    bring_label: str = "Your file"
    bring_go: str = "Bring it in"
    bring_none: str = "Please choose a file first."
    bring_failed: str = "This file could not be brought in."
    bring_done: str = "Your file is here. These are the things to know about it."
    bring_none_found: str = "Your file is here."
    start_title: str = "Start a new report"
    start_go: str = "Start it"
    start_no_title: str = "Please write a title first."
    start_questions: str = "We ask you 5 questions. You can change your answers later."
    question_title: str = "What is the title of your report?"
    question_easy_title: str = "What is the title in easy words?"
    question_organisation: str = "Which organisation are you from?"
    question_sensitive: str = "Could people be harmed if others see this report?"
    question_words: str = "What does your report say? Paste its words here."
    question_words_help: str = "Put “##” before each heading. Leave a blank line between paragraphs."
    yes: str = "Yes"
    no: str = "No"
    not_known: str = "Not known"

    # a report
    views: str = "This report"
    view_rows: str = "Words and pictures"
    view_privacy: str = "Private details"
    view_fields: str = "About the report"
    view_history: str = "History"
    view_make: str = "Make the copies"
    view_readers: str = "Reader’s view"
    second_desk: str = "Another desk has this report open. You can look, but not change it here."
    nothing_to_show: str = "This report has no words yet."
    unreadable_report: str = "This report has mistakes that the desk cannot mend. Ask for help with them."

    # its rows
    part_intro: str = (
        "Each row is one idea. Read it beside the summary, and change what is not right. Then press OK."
    )
    part_state_approved: str = "Approved"
    part_state_written: str = "Not approved yet"
    part_state_drafted: str = "A draft: nobody has read it yet"
    part_state_none: str = "No easy words yet"
    part_of_ok: str = "{done} of {count} rows are OK"
    row_name: str = "Row {number}"
    row_picture: str = "Picture"
    row_words: str = "Easy words"
    row_summary: str = "The summary says"
    row_findings: str = "What to look at"
    row_no_picture: str = "No picture"
    row_no_summary: str = "We found no sentence of the summary for this row."
    row_no_findings: str = "Nothing to look at"
    row_more_findings: str = "{count} more after these"
    row_means: str = "Hard words"
    row_is_ok: str = "You said OK"
    part_findings: str = "About this part"
    whole_summary: str = "The whole summary"

    # what can be done with a row
    change_picture: str = "Change picture"
    edit: str = "Edit"
    ok: str = "OK"
    listen: str = "Listen"
    listen_on: str = "Listen from here"
    see: str = "See how it looks"
    add_row: str = "Add a row below"
    move_up: str = "Move up"
    move_down: str = "Move down"
    join_row: str = "Join with the next row"
    delete_row: str = "Take this row out"
    note_write: str = "Write a note"
    note_label: str = "Your note. No copy shows it."
    note_title: str = "Notes"
    note_done: str = "This is done"
    propose: str = "Propose easy words"
    propose_intro: str = "A program made these words. Read each one. Tick those that you want."
    propose_take: str = "Take the ticked rows"
    propose_this: str = "Take this row"
    propose_nothing: str = "Please tick a row first."
    propose_to_do: str = "For you to do:"
    propose_none: str = "We have no words to propose here. Please write them yourself."
    write_first: str = "Write the first row"
    new_words: str = "Write one idea here."

    # editing
    edit_label: str = "Easy words of row {number}"
    edit_help: str = "Press Enter for a new idea. Press Shift and Enter for a new line."
    edit_bold: str = "Put ** on both sides of a hard word."
    edit_typed: str = "These words are not saved yet."
    edit_empty: str = "There are no words left. Write some, or take the row out."

    # findings
    use_this: str = "Use this"
    use_this_instead: str = "“{words}”"
    all_right: str = "It is all right"
    reason_label: str = "Why is it all right?"
    reason_missing: str = "Please say why it is all right."

    # pictures
    picture_title: str = "Choose a picture"
    picture_fits: str = "These may fit this idea"
    picture_found: str = "These fit “{word}”"
    picture_nothing: str = "We found no picture for this word. Try another word."
    picture_search: str = "Look for another word"
    picture_search_go: str = "Look"
    picture_none: str = "No picture"
    picture_by_words: str = "The one that fits best"
    picture_now: str = "The picture now"
    picture_use: str = "Use this picture"
    picture_own: str = "A picture of ours"
    picture_own_go: str = "Use our picture"
    picture_own_alt: str = "What can people see in it?"
    picture_not_taken: str = "We cannot use this file. Please choose a picture."

    # the looks
    looks_title: str = "How it looks"
    looks_page: str = "The printed page"
    looks_page_alt: str = "Page {number} of the PDF, with row {row} on it"
    looks_page_number: str = "Page {number} of {count}"
    looks_phone: str = "On a phone"
    looks_none: str = "Choose “See how it looks” at a row."
    looks_not_on_page: str = "This row is on no page yet."
    looks_waiting: str = "The page is being drawn."
    looks_failed: str = "The page cannot be drawn now. Look at what stops the copies."
    sight_title: str = "See it as others may see it"
    sight_as_is: str = "As it is"
    sight_blurred: str = "With low vision"
    sight_red: str = "Without red"
    sight_green: str = "Without green"
    sight_blue: str = "Without blue"
    sight_grey: str = "Without any colour"

    # private details
    privacy_title: str = "Private details"
    privacy_intro: str = "These words could show who somebody is. Go through all of them."
    privacy_none: str = "We found no private details. Please read the report for yourself too."
    privacy_elsewhere: str = "Only the full copy shows this."
    privacy_change: str = "Change the words"
    privacy_stays: str = "It may stay"
    privacy_reason: str = "Why may it stay?"
    privacy_kept: str = "You said that these may stay"
    privacy_count: str = "{done} of {count} answered"

    # fields
    fields_title: str = "About the report"
    fields_intro: str = "Write what you know. Leave the rest blank."
    fields_other: str = "Something else"
    fields_lists: str = "One on each line"
    fields_keyed: str = "One on each line: the word, a colon, and the rest"
    fields_example: str = "For example: {example}"
    fields_saved: str = "Saved: {field}"
    fields_to_mend: str = "To look at"
    fields_hard_words: str = "Hard words"
    fields_hard_intro: str = "These words can mean 2 things. Choose what yours means."
    fields_hard_choose: str = "Please choose a meaning first."
    fields_hard_use: str = "Use this meaning"
    group_copies: str = "What the copies need"
    group_general: str = "General details"
    group_methodology: str = "How you found out"
    group_services: str = "Health and care services"
    group_people: str = "People who shared their views"
    group_site: str = "The page on the web"

    # history
    history_title: str = "History"
    history_intro: str = "Each time you save, we keep the report as it was."
    history_now: str = "As it is now"
    history_back: str = "Go back to this"
    history_when: str = "{day} at {time}"

    # making
    make_title: str = "Make the copies"
    make_go: str = "Make the copies"
    make_again: str = "Make the copies again"
    make_stopped: str = "You cannot make the copies yet. First look at these."
    make_draft: str = "The copies will say that they are a draft. These parts have no OK yet."
    make_unapproved: str = "You can make the copies. But nobody has said OK to these parts."
    make_ready: str = "All parts are ready."
    make_running: str = "The copies are being made. You can go on working."
    make_failed: str = "The copies were not made."
    make_done: str = "The copies are ready. We opened each one again and checked it."
    make_draft_done: str = "These copies are drafts. Do not share them."
    make_no_braille: str = "No braille is made. This computer does not have the program for it."
    make_no_voice: str = "These have no sound. No voice of this computer is fit to read the language."
    make_copies: str = "Your copies"
    make_old: str = "The report was changed after these were made."
    make_open: str = "Open"
    make_folder: str = "Show in folder"
    make_not_opened: str = "This computer could not open it. Look in the folder “{folder}”."
    step_reading: str = "Read and check the report"
    step_publishing: str = "Put them into the folder"
    step_pdf: str = "Make the PDF"
    step_word: str = "Make the Word file"
    step_audio: str = "Make the sound"
    step_books: str = "Make the talking books"
    step_text: str = "Make the plain text and the braille"
    step_html: str = "Make the web page"
    step_done: str = "done"
    step_now: str = "now"
    step_waiting: str = "waiting"

    # the reader's view
    readers_title: str = "Is this clear?"
    readers_intro: str = "Look at each row. Then press one of the 3 faces."
    readers_clear: str = "Clear"
    readers_not_sure: str = "Not sure"
    readers_not_clear: str = "Not clear"
    readers_thanks: str = "Thank you. We have your answer."
    readers_next: str = "Next"
    readers_back: str = "Back"
    readers_end: str = "That was all. Thank you for your help."
    readers_place: str = "{number} of {count}"
    readers_again: str = "Start again"
    readers_counts: str = "Readers said: {clear} clear. {unsure} not sure. {unclear} not clear."

    # what has just happened
    said_saved: str = "Saved."
    said_nothing: str = "Nothing has changed."
    said_undone: str = "Undone."
    said_redone: str = "Done again."
    said_ok: str = "Row {number} is OK."
    said_not_ok: str = "Row {number} is not OK any more."
    said_part_approved: str = "All rows of “{part}” are OK. The part is approved."
    said_needs_name: str = "Please give your name first. Then say OK again."
    said_not_approved: str = "All rows are OK, but this part cannot be approved yet."
    said_changed_outside: str = "Another program has changed this report. The page shows the new words."
    said_stale: str = "This row has changed in the meantime. Look at it, and try again."
    said_findings_none: str = "Nothing to look at."
    said_findings_one: str = "1 thing to look at."
    said_findings_many: str = "{count} things to look at."
    said_brought_back: str = "The report is as it was then."
    said_failed: str = "Something went wrong here. Your report is as it was. Load this page again."
    said_cannot: str = "This cannot be done here."
    conflict_title: str = "2 people have changed this row"
    conflict_yours: str = "Your words"
    conflict_theirs: str = "The other words"
    conflict_take_yours: str = "Use your words"
    conflict_take_theirs: str = "Keep the other words"


WORDS = DeskWords()

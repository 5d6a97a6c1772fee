package ru.rodnik.print;

/**
 * A file inside a paper.
 *
 * @param name like «ON_NSCHFDOPPR_….xml»
 * @param bytes exactly as they are to come out again
 * @param description for the reader's list of attachments
 */
record Attachment(String name, byte[] bytes, String description) {}

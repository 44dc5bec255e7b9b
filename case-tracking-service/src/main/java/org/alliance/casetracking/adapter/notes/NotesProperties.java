package org.alliance.casetracking.adapter.notes;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the key that seals notes.
///
/// @param textKey 32 bytes in Base64; blank to keep a key in the folder
/// @param textFolder where the service keeps a key of its own
@ConfigurationProperties("case-tracking")
record NotesProperties(@DefaultValue("") String textKey, Path textFolder) {}

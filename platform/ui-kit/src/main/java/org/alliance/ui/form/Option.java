package org.alliance.ui.form;

/// One answer that can be chosen.
///
/// @param code as it is sent and stored
public record Option(String code, String label) {}

package org.alliance.kit.web;

/// One aggregate that a service holds, for whoever compares what was promised with what is there.
///
/// @param stream the kind of aggregate, such as `intake/report`
/// @param state its state, as one word
/// @param held received events that wait inside it
public record Holding(String stream, String id, String state, long seq, int held) {}

package org.alliance.intake.application.directory;

import java.time.Instant;
import java.time.LocalDate;

/// One version of an organisation that a coordinator has added to the directory.
///
/// @param facts as those of the shipped list; its `seen` is the year in which they were verified
/// @param source where the facts come from
/// @param verified the day on which somebody compared them with the source
/// @param version counts from 1
/// @param by the pseudonym of the coordinator
public record AddedOrganisation(
    Organisation facts, String source, LocalDate verified, int version, Instant at, String by) {}

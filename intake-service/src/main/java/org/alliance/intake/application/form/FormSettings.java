package org.alliance.intake.application.form;

import java.time.Duration;

/// How the public form works.
///
/// @param draftLasts how long a draft is kept after its last change
/// @param receiptLasts how long the receipt can be shown again
/// @param fastest a form that is sent sooner after its begin was most likely filled in by a program
public record FormSettings(Duration draftLasts, Duration receiptLasts, Duration fastest) {}

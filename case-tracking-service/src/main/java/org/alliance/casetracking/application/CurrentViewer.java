package org.alliance.casetracking.application;

import org.alliance.casetracking.domain.Viewer;

/// Who is signed in?
@FunctionalInterface
public interface CurrentViewer {
  Viewer get();
}

package org.alliance.intake.application;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;

/// The files that are being taken in, or have been.
public interface Imports {
  /// One row of a file that is kept.
  record KeptRow(int line, CaseId id) {}

  /// One row of a file that could not be kept.
  record RejectedRow(int line, Fault fault) {}

  /// Stores a file whole before anything is done with it.
  ///
  /// @return how many pieces it is stored in
  int store(String id, InputStream content);

  /// The file's content, piece after piece.
  InputStream content(String id, int chunks);

  void forgetContent(String id, int chunks);

  /// Creates or replaces.
  void save(Import file);

  Optional<Import> find(String id);

  List<Import> unfinished();

  /// Remembers what became of one batch. Doing it again replaces it.
  void remember(String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected);

  Stream<KeptRow> kept(String id);

  Stream<RejectedRow> rejected(String id);
}

package org.alliance.intake.application.imports;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.reading.Fault;

/// The files that are being taken in, or have been.
public interface Imports {
  /// A file as it is stored.
  ///
  /// @param upload what its pieces are called by; no two uploads share it, whatever they hold
  /// @param chunks how many pieces it is stored in
  /// @param content a fingerprint of all that it holds; nobody without intake's key can tell from
  ///   it what that is. Empty in imports from before there were any
  record StoredFile(String upload, int chunks, String content) {}

  /// One row of a file that is kept.
  ///
  /// @param caseNumber empty if the report or the import is from before there were any
  record KeptRow(int line, CaseId id, Optional<CaseNumber> caseNumber) {}

  /// One row of a file that could not be kept.
  record RejectedRow(int line, Fault fault) {}

  /// The content that is to be read was deleted.
  final class ContentForgotten extends RuntimeException {
    public ContentForgotten() {
      super("A piece of an import is gone");
    }
  }

  /// Stores a file whole before anything is done with it. An upload that breaks off leaves nothing.
  StoredFile store(InputStream content);

  /// The file's content, piece after piece. Once it is forgotten, reading it throws
  /// [ContentForgotten].
  InputStream content(StoredFile file);

  void forgetContent(StoredFile file);

  /// Forgets content that nobody will read: that of imports that are at their end, and that of
  /// uploads that no import came of.
  ///
  /// @param before an upload that was added to since may still become an import
  void forgetLeftContent(Instant before);

  /// Always the same id for the same name and owner; nobody without intake's key can tell the name
  /// from it.
  String idOf(String owner, String name);

  /// Keeps an import, unless there is one with its id.
  ///
  /// @return the one that is kept under this id
  Import keep(Import file);

  /// Writes how far a running import has come, if nobody else has taken it further or ended it.
  ///
  /// @param before as it was read
  /// @return false, and nothing written, if somebody has
  boolean advance(Import before, Import after);

  /// Takes up an import that has failed, with its content stored anew.
  ///
  /// @return false, and nothing written, if somebody else has
  boolean beginAgain(Import failed, StoredFile anew);

  Optional<Import> find(String id);

  List<Import> unfinished();

  /// Those of an owner, the latest first.
  List<Import> of(String owner, int most);

  /// Takes an import back to its top: does as [#advance] and, if that has written, forgets what
  /// became of its batches. The new run replaces, batch after batch, the rest that a crash in
  /// between leaves.
  boolean takeBack(Import before, Import toTheTop);

  /// Remembers what became of one batch. Doing it again replaces it.
  void remember(String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected);

  /// Batch after batch, as it is read. To be closed.
  Stream<KeptRow> kept(String id);

  /// Batch after batch, as it is read. To be closed.
  Stream<RejectedRow> rejected(String id);
}

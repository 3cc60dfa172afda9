// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import_marks.h"

namespace caravan {

/// Whether a row of a file and a record, or two rows, are one, judged by the hashes of their marks.
class ImportLikeness {
public:
    enum class Verdict { different, unsure, same };

    /// @p marks must outlive it.
    explicit ImportLikeness(const ImportMarks& marks) : m_marks(marks) {}

    /// @p isRow: @p there is an earlier row of the file; else a record.
    Verdict of(const ImportMarks::Hash* row, const ImportMarks::Hash* there, bool isRow) const;

private:
    using Hash = ImportMarks::Hash;
    Verdict byMarks(const Hash* row, const Hash* there, bool isRow) const;
    Verdict personByMarks(const Hash* row, const Hash* there, bool isRow) const;
    Verdict otherByMarks(const Hash* row, const Hash* there, bool isRow) const;
    Verdict byKey(const Hash* row, const Hash* there, bool isRow) const;

    const ImportMarks& m_marks;
};

} // namespace caravan

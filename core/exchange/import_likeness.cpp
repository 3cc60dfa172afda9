// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_likeness.h"

#include <algorithm>
#include <iterator>

namespace caravan {

ImportLikeness::Verdict ImportLikeness::of(const Hash* row, const Hash* there, bool isRow) const
{
    return m_marks.isByMarks ? byMarks(row, there, isRow) : byKey(row, there, isRow);
}

ImportLikeness::Verdict ImportLikeness::byMarks(const Hash* row, const Hash* there,
                                                bool isRow) const
{
    if (ImportMarks::share(m_marks.codes, row, there)) {
        return Verdict::same;
    }
    if (ImportMarks::differ(m_marks.codes, row, there) ||
        ImportMarks::differ(m_marks.title, row, there)) {
        return Verdict::different;
    }
    if (m_marks.kind == ImportMarks::Kind::company) {
        // Branches have one name; one that moved keeps its telephone. Who wants records changed
        // may mean either.
        const bool isElsewhere = ImportMarks::differ(m_marks.address, row, there) &&
                                 !ImportMarks::share(m_marks.phones, row, there);
        const bool mayHaveMoved = m_marks.changesKnown && !isRow;
        return !isElsewhere ? Verdict::same : mayHaveMoved ? Verdict::unsure : Verdict::different;
    }
    return m_marks.kind == ImportMarks::Kind::person ? personByMarks(row, there, isRow)
                                                     : otherByMarks(row, there, isRow);
}

ImportLikeness::Verdict ImportLikeness::personByMarks(const Hash* row, const Hash* there,
                                                      bool isRow) const
{
    // Two rows of one file that differ are two people; a record that differs may be the one.
    const Verdict perhaps = isRow ? Verdict::different : Verdict::unsure;
    const bool hasOtherMail = ImportMarks::differ(m_marks.mails, row, there);
    const bool sharesPhone = ImportMarks::share(m_marks.phones, row, there);
    if (ImportMarks::share(m_marks.mails, row, there)) {
        return Verdict::same;
    }
    if (sharesPhone) {
        return hasOtherMail ? perhaps : Verdict::same;
    }
    if (ImportMarks::share(m_marks.companies, row, there)) {
        return hasOtherMail || ImportMarks::differ(m_marks.phones, row, there) ? perhaps
                                                                               : Verdict::same;
    }
    const bool hasMarks = ImportMarks::says(m_marks.mails, row) ||
                          ImportMarks::says(m_marks.phones, row) ||
                          ImportMarks::says(m_marks.companies, row);
    if (hasMarks) {
        return Verdict::different;
    }
    if (m_marks.isEqual(row, there)) {
        return Verdict::same;
    }
    return m_marks.addsNothing(row, there) ? Verdict::same : perhaps;
}

ImportLikeness::Verdict ImportLikeness::otherByMarks(const Hash* row, const Hash* there,
                                                     bool isRow) const
{
    if (isRow) {
        return Verdict::different; // two calls may be about the same
    }
    if (m_marks.isEqual(row, there)) {
        return Verdict::same;
    }
    return ImportMarks::share(m_marks.companies, row, there) &&
                   !ImportMarks::differ(m_marks.days, row, there)
               ? Verdict::same
               : Verdict::different;
}

/// The mapping's author says that equal keys are one record; what speaks against it is asked.
ImportLikeness::Verdict ImportLikeness::byKey(const Hash* row, const Hash* there, bool isRow) const
{
    const auto isInKey = [&](std::size_t at) {
        return std::find(m_marks.key.begin(), m_marks.key.end(), at) != m_marks.key.end();
    };
    const bool hasKey =
        !m_marks.key.empty() && std::all_of(m_marks.key.begin(), m_marks.key.end(),
                                            [&](std::size_t at) { return row[at] != 0; });
    if (!hasKey) { // nobody is known by a part of a key, but the same row again is the same
        return !isRow && m_marks.isEqual(row, there) ? Verdict::same : Verdict::different;
    }
    const bool isStrong = std::any_of(m_marks.key.begin(), m_marks.key.end(), [&](std::size_t at) {
        return m_marks.fields[at]->uniqueHint ||
               std::find(m_marks.title.begin(), m_marks.title.end(), at) != m_marks.title.end();
    });
    if (!isStrong && ImportMarks::differ(m_marks.title, row, there)) {
        return Verdict::unsure;
    }
    std::vector<std::size_t> others;
    std::copy_if(m_marks.address.begin(), m_marks.address.end(), std::back_inserter(others),
                 [&](std::size_t at) { return !isInKey(at); });
    const bool isBranch = isRow && ImportMarks::differ(others, row, there);
    return isBranch ? Verdict::unsure : Verdict::same;
}

} // namespace caravan

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Whether a row and a record, or two rows, are one.
#include "core/exchange/import_keys.h"

#include <algorithm>
#include <iterator>

namespace caravan {

bool ImportKeys::share(const std::vector<std::size_t>& slots, const Hash* a, const Hash* b) const
{
    return std::any_of(slots.begin(), slots.end(), [&](std::size_t one) {
        return a[one] != 0 && std::any_of(slots.begin(), slots.end(),
                                          [&](std::size_t other) { return a[one] == b[other]; });
    });
}

bool ImportKeys::differ(const std::vector<std::size_t>& slots, const Hash* a, const Hash* b) const
{
    return std::any_of(slots.begin(), slots.end(),
                       [&](std::size_t at) { return a[at] != 0 && b[at] != 0 && a[at] != b[at]; });
}

bool ImportKeys::says(const std::vector<std::size_t>& slots, const Hash* row) const
{
    return std::any_of(slots.begin(), slots.end(), [&](std::size_t at) { return row[at] != 0; });
}

bool ImportKeys::isEqual(const Hash* a, const Hash* b) const
{
    return std::all_of(m_mapped.begin(), m_mapped.end(),
                       [&](std::size_t at) { return a[at] == b[at]; });
}

/// Every cell of the row stands there already.
bool ImportKeys::addsNothing(const Hash* row, const Hash* to) const
{
    return std::all_of(m_mapped.begin(), m_mapped.end(),
                       [&](std::size_t at) { return row[at] == 0 || row[at] == to[at]; });
}

ImportKeys::Likeness ImportKeys::byMarks(const Hash* row, std::uint32_t known) const
{
    const Hash* there = marksOf(known);
    if (share(m_codes, row, there)) {
        return Likeness::same;
    }
    if (differ(m_codes, row, there) || differ(m_title, row, there)) {
        return Likeness::different;
    }
    if (m_kind == Kind::company) {
        // Branches have one name; one that moved keeps its telephone. Who wants records changed
        // may mean either.
        const bool isElsewhere = differ(m_address, row, there) && !share(m_phones, row, there);
        const bool mayHaveMoved = m_changes && m_known[known].line == 0;
        return !isElsewhere   ? Likeness::same
               : mayHaveMoved ? Likeness::unsure
                              : Likeness::different;
    }
    return m_kind == Kind::person ? personByMarks(row, known) : otherByMarks(row, known);
}

ImportKeys::Likeness ImportKeys::personByMarks(const Hash* row, std::uint32_t known) const
{
    const Hash* there = marksOf(known);
    const bool isRow = m_known[known].line != 0;
    // Two rows of one file that differ are two people; a record that differs may be the one.
    const Likeness perhaps = isRow ? Likeness::different : Likeness::unsure;
    const bool hasOtherMail = differ(m_mails, row, there);
    const bool sharesPhone = share(m_phones, row, there);
    if (share(m_mails, row, there)) {
        return Likeness::same;
    }
    if (sharesPhone) {
        return hasOtherMail ? perhaps : Likeness::same;
    }
    if (share(m_companies, row, there)) {
        return hasOtherMail || differ(m_phones, row, there) ? perhaps : Likeness::same;
    }
    const bool hasMarks = says(m_mails, row) || says(m_phones, row) || says(m_companies, row);
    if (hasMarks) {
        return Likeness::different;
    }
    if (isEqual(row, there)) {
        return Likeness::same;
    }
    return addsNothing(row, there) ? Likeness::same : perhaps;
}

ImportKeys::Likeness ImportKeys::otherByMarks(const Hash* row, std::uint32_t known) const
{
    const Hash* there = marksOf(known);
    if (m_known[known].line != 0) {
        return Likeness::different; // two calls may be about the same
    }
    if (isEqual(row, there)) {
        return Likeness::same;
    }
    return share(m_companies, row, there) && !differ(m_days, row, there) ? Likeness::same
                                                                         : Likeness::different;
}

/// The mapping's author says that equal keys are one record; what speaks against it is asked.
ImportKeys::Likeness ImportKeys::byKey(const Hash* row, std::uint32_t known) const
{
    const Hash* there = marksOf(known);
    const auto isInKey = [&](std::size_t at) {
        return std::find(m_key.begin(), m_key.end(), at) != m_key.end();
    };
    const bool hasKey = !m_key.empty() && std::all_of(m_key.begin(), m_key.end(),
                                                      [&](std::size_t at) { return row[at] != 0; });
    if (!hasKey) { // nobody is known by a part of a key, but the same row again is the same
        return m_known[known].line == 0 && isEqual(row, there) ? Likeness::same
                                                               : Likeness::different;
    }
    const bool isStrong = std::any_of(m_key.begin(), m_key.end(), [&](std::size_t at) {
        return m_fields[at]->uniqueHint ||
               std::find(m_title.begin(), m_title.end(), at) != m_title.end();
    });
    if (!isStrong && differ(m_title, row, there)) {
        return Likeness::unsure;
    }
    std::vector<std::size_t> others;
    std::copy_if(m_address.begin(), m_address.end(), std::back_inserter(others),
                 [&](std::size_t at) { return !isInKey(at); });
    const bool isBranch = m_known[known].line != 0 && differ(others, row, there);
    return isBranch ? Likeness::unsure : Likeness::same;
}

} // namespace caravan

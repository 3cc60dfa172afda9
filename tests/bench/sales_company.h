// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/remote_row.h"
#include "core/store/replica.h"

namespace caravan::bench {

/// Ends the program when a step of a figure goes wrong.
void must(bool good, const char* what);

/// Fills a new replica as a first sync does: 50 people, accounts, deals over all stages and two
/// years, one exchange rate. Every hundredth account is there twice, under another form.
class SalesCompany {
public:
    SalesCompany(Replica& replica, IdSource& ids, TimePoint now)
        : m_replica(replica), m_ids(ids), m_now(now)
    {
    }

    void fill(std::size_t deals, std::size_t accounts);

private:
    Record record(const char* entity);
    void add(Record record);
    void flush(bool more);

    Replica& m_replica;
    IdSource& m_ids;
    TimePoint m_now;
    std::vector<RemoteRow> m_rows;
    int m_page = 0;
};

} // namespace caravan::bench

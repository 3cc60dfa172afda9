// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report_definition.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// What can be asked of one catalogue. Immutable, for any thread.
class Reports {
public:
    using Definition = std::shared_ptr<const ReportDefinition>;

    /// What to do about a report that this program cannot make: a newer product has kinds of its
    /// own, and a company hides what one of them is told by.
    enum class Misfits { refuse, leaveOut };

    /// Reads the reports of @p catalogue and adds what none of them says: a company's own fields as
    /// keys, and for every entity that is work and that none is about a report by its fields.
    /// Error: schema, key the report's name, detail says what is wrong there.
    static Result<Reports> load(const Catalogue& catalogue, const ReportKinds& kinds,
                                Misfits misfits);
    /// The same without those that do not fit.
    static Reports of(const Catalogue& catalogue, const ReportKinds& kinds);

    /// In the order in which they are listed: section by section.
    const std::vector<Definition>& all() const { return m_all; }
    /// nullptr where there is no such report.
    Definition find(std::string_view name) const;

private:
    std::vector<Definition> m_all;
};

/// The entities whose records a report is made of: its own, people, rates, and what its kind reads
/// beside them.
std::vector<std::string> entitiesOf(const Catalogue& catalogue, const ReportDefinition& report);

} // namespace caravan

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

    /// Reads files of resources/reports whose entity @p catalogue has, and adds what no file says:
    /// a company's own fields as keys, and for every entity that is work and that no file is about
    /// a report by its fields. Error: schema, key the report's name, detail names the file and what
    /// is wrong there.
    static Result<Reports> load(const Catalogue& catalogue, const ReportKinds& kinds,
                                const std::vector<Catalogue::Source>& files);
    /// With the files built into this program. A mistake in them ends it.
    static Reports builtIn(const Catalogue& catalogue, const ReportKinds& kinds);

    /// In the order in which they are listed: section by section.
    const std::vector<Definition>& all() const { return m_all; }
    /// nullptr where there is no such report.
    Definition find(std::string_view name) const;

private:
    /// @p isStrict: a file that does not fit is an error; else it is left out.
    static Result<std::vector<Definition>> read(const Catalogue& catalogue,
                                                const ReportKinds& kinds,
                                                const std::vector<Catalogue::Source>& files,
                                                bool isStrict);

    std::vector<Definition> m_all;
};

/// The entities whose records a report is made of: its own, people, rates, and what its kind reads
/// beside them.
std::vector<std::string> entitiesOf(const Catalogue& catalogue, const ReportDefinition& report);

} // namespace caravan

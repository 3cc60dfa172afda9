// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/product/product_reports.h"
#include "core/reports/report.h"
#include "core/reports/reports.h"
#include "core/store/replica.h"

#include <string>
#include <utility>

namespace caravan::test {

/// A request together with the name of the report it is put to.
struct NamedRequest : ReportRequest {
    std::string name;
};

inline Reports reportsOf(const Catalogue& catalogue)
{
    return Reports::of(catalogue, productReportKinds());
}

/// Error: as of runReport, and notFound where there is no such report.
inline Result<Report> runNamed(Replica& replica, const NamedRequest& request)
{
    Reports::Definition definition = reportsOf(replica.catalogue()).find(request.name);
    if (!definition) {
        return Error{ErrorCode::notFound, request.name, "is not a report"};
    }
    return runReport(replica, std::move(definition), request);
}

} // namespace caravan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/product/product_reports.h"

#include "core/reports/report_kinds.h"
#include "core/selling/bridge.h"
#include "core/selling/sales_reports.h"
#include "core/service/service_reports.h"

#include <utility>

namespace caravan {

ReportKinds productReportKinds()
{
    ReportKinds all = commonReportKinds();
    for (ReportKinds kinds : {targetReportKinds(), stageReportKinds(), trendReportKinds(),
                              bridgeReportKinds(), serviceReportKinds()}) {
        for (ReportKind& kind : kinds) {
            all.push_back(std::move(kind));
        }
    }
    return all;
}

} // namespace caravan

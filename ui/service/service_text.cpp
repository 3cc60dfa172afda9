// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

class ServiceText {
    Q_DECLARE_TR_FUNCTIONS(ServiceText)

public:
    static QString ofCoverage(const Coverage& coverage)
    {
        switch (coverage.by) {
        case Coverage::By::warranty:
            return tr("Warranty until %1").arg(dayText(*coverage.until));
        case Coverage::By::contract:
            return coverage.until ? tr("Contract until %1").arg(dayText(*coverage.until))
                                  : tr("Contract");
        case Coverage::By::nothing:
            break;
        }
        return tr("Not covered");
    }
};

} // namespace

QString coverageText(const Coverage& coverage)
{
    return ServiceText::ofCoverage(coverage);
}

Tone coverageTone(const Coverage& coverage)
{
    return coverage.by == Coverage::By::nothing ? Tone::warning : Tone::success;
}

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service_text.h"

#include "core/service/visit_report.h"
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

    static SealNote ofSeal(const Record& visit)
    {
        const QString by = toQString(visit.text("signed_by"));
        const auto when = parseDateTime(visit.text("signed_at"));
        switch (sealOf(visit)) {
        case SealState::broken:
            return {tr("This report was altered after it was signed. Do not hand it out; ask your "
                       "administrator to compare it with the hub."),
                    Ink::danger};
        case SealState::intact:
            return {tr("Signed by %1, %2. Unaltered since.")
                        .arg(by, when ? momentText(*when) : QString())};
        case SealState::none:
            break;
        }
        return {by.isEmpty() ? QString() : tr("Signed by %1, not on this screen").arg(by)};
    }
};

} // namespace

QString coverageText(const Coverage& coverage)
{
    return ServiceText::ofCoverage(coverage);
}

SealNote sealNote(const Record& visit)
{
    return ServiceText::ofSeal(visit);
}

Tone coverageTone(const Coverage& coverage)
{
    return coverage.by == Coverage::By::nothing ? Tone::warning : Tone::success;
}

} // namespace caravan::ui

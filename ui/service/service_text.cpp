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

    static Pledge of(const QString& label, const Limit& limit, TimePoint now)
    {
        const QString by = shortMomentText(*limit.by, now);
        switch (limit.state) {
        case Limit::State::kept:
            return {label, tr("%1, kept", "a time").arg(by), Tone::success};
        case Limit::State::missed:
            return {label, tr("%1, missed", "a time").arg(by), Tone::danger};
        case Limit::State::late:
            return {label, tr("%1, late", "a time").arg(by), Tone::danger};
        case Limit::State::running:
        case Limit::State::none:
            break;
        }
        return {label, by, *limit.by - now < std::chrono::hours(2) ? Tone::warning : Tone::neutral};
    }

    static QList<Pledge> pledges(const VisitClock& clock, TimePoint now)
    {
        QList<Pledge> all;
        if (clock.response.by) {
            all.append(of(tr("Arrive by"), clock.response, now));
        }
        if (clock.fix.by) {
            all.append(of(tr("Fixed by"), clock.fix, now));
        }
        return all;
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

QList<Pledge> pledgesOf(const VisitClock& clock, TimePoint now)
{
    return ServiceText::pledges(clock, now);
}

} // namespace caravan::ui

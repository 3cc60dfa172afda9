// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/status_banner.h"

#include "ui/models/desk.h"
#include "ui/page/sync_port.h"
#include "ui/shell/banner.h"
#include "ui/shell/sidebar.h"
#include "ui/sync/status_beat.h"
#include "ui/sync/sync_choice.h"
#include "ui/sync/sync_text.h"
#include "ui/text/format.h"
#include "ui/widgets/status_chip.h"

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

constexpr double kEstimateAfterSeconds = 2; ///< before that, a guess
constexpr int kMinute = 60;

} // namespace

StatusBanner::StatusBanner(Banner& banner, Sidebar& sidebar, Desk& desk, SyncPort& port,
                           QObject* parent)
    : QObject(parent), m_banner(banner), m_sidebar(sidebar), m_desk(desk), m_port(port)
{
    connect(new StatusBeat(desk, port, this), &StatusBeat::changed, this, &StatusBanner::show);
    connect(&banner, &Banner::actionPicked, this, &StatusBanner::act);
    connect(&sidebar, &Sidebar::onlinePicked, this,
            [this] { goOnline(m_desk.preferences(), m_port); });
}

/// What the banner's button does follows from what the banner says.
void StatusBanner::act()
{
    if (!isDemo(m_desk.preferences()) &&
        m_port.status().phase == sync::SyncStatus::Phase::offline) {
        goOnline(m_desk.preferences(), m_port);
    } else {
        Q_EMIT signInRequested();
    }
}

void StatusBanner::show()
{
    m_sidebar.setOffersOnline(false);
    if (m_desk.isAside()) { // the strip above the window says the rest
        m_sidebar.chip().setState(QStringLiteral("copy"), Tone::neutral, tr("A copy"),
                                  tr("Nothing is sent"), false);
        m_banner.hide();
    } else if (const auto& why = m_desk.replica().readOnlyBecause()) {
        showReadOnly(*why);
    } else if (isDemo(m_desk.preferences())) {
        showDemo();
    } else {
        showSync(m_port.status());
    }
}

/// Nothing is saved and nothing sent: said before somebody types.
void StatusBanner::showReadOnly(const Error& why)
{
    m_sidebar.chip().setState(QStringLiteral("lock"), Tone::warning, tr("Read-only"),
                              tr("Nothing is sent"), false);
    m_banner.say(QStringLiteral("lock"), Tone::warning,
                 why.code == ErrorCode::schema
                     ? tr("These data were written by a newer version of Caravan, so they can be "
                          "read but not changed. Install that version.")
                     : tr("The folder of this profile cannot be written to, so everything can be "
                          "read but nothing changed or sent."),
                 {});
    m_banner.show();
}

void StatusBanner::showDemo()
{
    const SyncLine line = demoLine();
    m_sidebar.chip().setState(line.icon, line.tone, line.title, line.detail, line.busy);
    m_banner.say(QStringLiteral("info"), Tone::accent,
                 tr("This company is made up. Try whatever you like: nothing is sent."),
                 tr("Sign in to your hub"));
    m_banner.show();
}

/// How many of how many, and how long; what is here can be worked with already.
void StatusBanner::showFirstCopy(const sync::SyncStatus& status)
{
    if (!m_copyBegan || status.received < m_copyFrom) {
        m_copyBegan = m_desk.now();
        m_copyFrom = status.received;
    }
    if (!status.left) { // a hub of before says no number
        m_banner.say(
            QStringLiteral("download"), Tone::accent,
            tr("The first copy is being made: %Ln record(s) so far. You can begin to work.",
               nullptr, static_cast<int>(status.received)),
            {});
        return;
    }
    const std::int64_t all = status.received + *status.left;
    const double share =
        all > 0 ? static_cast<double>(status.received) / static_cast<double>(all) : 0.0;
    QString text = tr("First copy: %1 of about %2 records. What is here you can use already.")
                       .arg(integerText(status.received), integerText(all));
    const auto seconds = std::chrono::duration<double>(m_desk.now() - *m_copyBegan).count();
    const auto come = static_cast<double>(status.received - m_copyFrom);
    if (seconds >= kEstimateAfterSeconds && come > 0) {
        const auto rest =
            static_cast<int>(std::ceil(static_cast<double>(*status.left) * seconds / come));
        text += QLatin1Char(' ') +
                (rest < kMinute ? tr("About %Ln second(s) left.", nullptr, std::max(1, rest))
                                : tr("About %Ln minute(s) left.", nullptr, rest / kMinute));
    }
    m_banner.say(QStringLiteral("download"), Tone::accent, text, {}, {}, share);
}

void StatusBanner::showSync(const sync::SyncStatus& status)
{
    if (status.phase != sync::SyncStatus::Phase::firstSync) {
        m_copyBegan.reset();
    }
    const SyncLine line = syncLine(status, m_desk.now());
    m_sidebar.chip().setState(line.icon, line.tone, line.title, line.detail, line.busy);
    m_sidebar.setOffersOnline(status.phase == sync::SyncStatus::Phase::offline);
    m_banner.setVisible(sayPhase(status));
}

/// Being without the hub is everyday and the chip says it; a bar over the page is for what does not
/// end by itself.
bool StatusBanner::sayPhase(const sync::SyncStatus& status)
{
    using Phase = sync::SyncStatus::Phase;
    switch (status.phase) {
    case Phase::firstSync:
        showFirstCopy(status);
        return true;
    case Phase::offline:
        m_banner.say(QStringLiteral("cloud-off"), Tone::accent,
                     tr("You are working offline by choice. Nothing is sent or received."),
                     tr("Go online"));
        return true;
    case Phase::noAnswer:
        if (status.problem != "in-use" && status.problem != "not-trusted") {
            return false;
        }
        m_banner.say(QStringLiteral("unplug"), Tone::warning, syncLine(status, m_desk.now()).reason,
                     {});
        return true;
    case Phase::signInNeeded:
        m_banner.say(QStringLiteral("key-round"), Tone::warning,
                     tr("The hub asks for your password again. Everything is kept until then."),
                     tr("Sign in"));
        return true;
    case Phase::portal:
        m_banner.say(QStringLiteral("globe"), Tone::warning,
                     tr("The answer did not come from the hub. Does this network require signing "
                        "in first? Open a browser to see."),
                     {});
        return true;
    case Phase::paused:
        m_banner.say(QStringLiteral("ban"), Tone::danger,
                     status.problem == "schema-too-old" || status.problem == "schema"
                         ? tr("This program is too old for the hub. Install a newer version.")
                         : tr("This laptop is no longer allowed to sync. Ask your administrator."),
                     {});
        return true;
    default:
        return false;
    }
}

} // namespace caravan::ui

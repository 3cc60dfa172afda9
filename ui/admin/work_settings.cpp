// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/work_settings.h"

#include "ui/admin/settings_card.h"
#include "ui/admin/settings_page.h"
#include "ui/lock/lock.h"
#include "ui/models/calls.h"
#include "ui/models/desk.h"
#include "ui/models/maps.h"
#include "ui/notify/notices.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_choice.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

SettingsCard* makeSyncCard(Desk& desk, SyncPort& port)
{
    auto* card = new SettingsCard(SettingsPage::tr("Synchronisation"));
    auto* choice = new QComboBox;
    choice->addItems(syncChoiceTexts());
    choice->setCurrentIndex(static_cast<int>(port.choice()));
    QObject::connect(choice, &QComboBox::activated, card, [&desk, &port](int index) {
        rememberChoice(desk.preferences(), static_cast<SyncChoice>(index));
        port.setChoice(static_cast<SyncChoice>(index));
    });
    card->addLine(SettingsPage::tr("Sync"), choice);
    return card;
}

SettingsCard* makeNoticesCard(Desk& desk)
{
    auto* card = new SettingsCard(SettingsPage::tr("Desktop notifications"));
    const NoticeChoice now = NoticeChoice::read(desk.preferences());
    auto* on = new QCheckBox(
        SettingsPage::tr("Remind me of what starts or falls due, and of refused changes"));
    auto* details =
        new QCheckBox(SettingsPage::tr("Show names in notifications (others may see the screen)"));
    auto* quiet = new QCheckBox(SettingsPage::tr("Quiet hours"));
    auto* from = new QTimeEdit(now.quietFrom);
    auto* to = new QTimeEdit(now.quietTo);
    on->setChecked(now.isOn);
    details->setChecked(now.showsDetails);
    quiet->setChecked(now.isQuiet);
    from->setAccessibleName(SettingsPage::tr("Quiet from"));
    to->setAccessibleName(SettingsPage::tr("Quiet until"));
    const auto take = [&desk, on, details, quiet, from, to] {
        NoticeChoice choice{on->isChecked(), details->isChecked(), quiet->isChecked(), from->time(),
                            to->time()};
        choice.write(desk.preferences());
        for (QWidget* widget : {static_cast<QWidget*>(details), static_cast<QWidget*>(quiet)}) {
            widget->setEnabled(choice.isOn);
        }
        from->setEnabled(choice.isOn && choice.isQuiet);
        to->setEnabled(choice.isOn && choice.isQuiet);
    };
    for (QCheckBox* box : {on, details, quiet}) {
        QObject::connect(box, &QCheckBox::toggled, card, take);
    }
    for (QTimeEdit* time : {from, to}) {
        time->setDisplayFormat(QStringLiteral("HH:mm"));
        QObject::connect(time, &QTimeEdit::timeChanged, card, take);
    }
    card->body()->addWidget(on);
    card->body()->addWidget(details);
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(quiet);
    line->addWidget(from);
    line->addWidget(new PlainLabel(QStringLiteral("–"), TextRole::body, Ink::text2));
    line->addWidget(to);
    line->addStretch(1);
    card->body()->addLayout(line);
    take();
    return card;
}

SettingsCard* makeLockCard(Lock& lock)
{
    auto* card = new SettingsCard(SettingsPage::tr("Lock"));
    auto* idle = new QComboBox;
    for (const int minutes : {0, 2, 5, 10, 15, 30, 60}) {
        idle->addItem(
            minutes == 0 ? SettingsPage::tr("Only manually")
                         : SettingsPage::tr("After %Ln minute(s) without typing", nullptr, minutes),
            minutes);
    }
    idle->setCurrentIndex(std::max(0, idle->findData(lock.idleMinutes())));
    idle->setEnabled(lock.isPossible());
    QObject::connect(idle, &QComboBox::activated, card,
                     [&lock, idle] { lock.setIdleMinutes(idle->currentData().toInt()); });
    card->addLine(SettingsPage::tr("Lock the window"), idle);
    card->addHint(
        lock.isPossible()
            ? SettingsPage::tr(
                  "Your password unlocks it, even without a network. Ctrl+Alt+L locks at once; so "
                  "do the screen lock and sleep. Locking does not encrypt the data on the disk.")
            : SettingsPage::tr(
                  "Sign in once more. After that, your password can unlock the window."));
    return card;
}

SettingsCard* makeMapsCard(Desk& desk)
{
    auto* card = new SettingsCard(SettingsPage::tr("Maps"));
    auto* maps = new QComboBox;
    for (const MapService& service : mapServices()) {
        maps->addItem(service.key == QLatin1String("geo")
                          ? SettingsPage::tr("The desktop's own program")
                          : service.name,
                      service.key);
    }
    maps->setCurrentIndex(maps->findData(chosenMap(desk.preferences())));
    QObject::connect(maps, &QComboBox::activated, card, [&desk, maps] {
        chooseMap(desk.preferences(), maps->currentData().toString());
    });
    card->addLine(SettingsPage::tr("Show addresses in"), maps);
    card->addHint(
        SettingsPage::tr("The address is sent to that service only when you ask for a map."));
    return card;
}

SettingsCard* makeCallsCard(Desk& desk)
{
    auto* card = new SettingsCard(SettingsPage::tr("Calls"));
    auto* ways = new QComboBox;
    const QStringList texts{SettingsPage::tr("The desktop's program for calls"),
                            SettingsPage::tr("An internet phone (SIP)"),
                            SettingsPage::tr("An older calling program (callto)"),
                            SettingsPage::tr("Nothing, just copy the number")};
    const QList<CallWay> all = callWays();
    for (int i = 0; i < all.size(); ++i) {
        ways->addItem(texts.at(i), all.at(i).key);
    }
    ways->setCurrentIndex(ways->findData(chosenCallWay(desk.preferences())));
    QObject::connect(ways, &QComboBox::activated, card, [&desk, ways] {
        chooseCallWay(desk.preferences(), ways->currentData().toString());
    });
    card->addLine(SettingsPage::tr("A phone number opens"), ways);
    return card;
}

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The cards of the settings page about how one works: synchronising, notices, lock, maps.
#include "ui/admin/person_dialog.h"
#include "ui/admin/settings_page.h"

#include "ui/admin/admin.h"
#include "ui/admin/draft_panel.h"
#include "ui/lock/lock.h"
#include "ui/models/calls.h"
#include "ui/models/maps.h"
#include "ui/notify/notices.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_choice.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace caravan::ui {

void SettingsPage::addHint(Card& card, const QString& text)
{
    auto* hint = new PlainLabel(text, TextRole::body, Ink::text2);
    hint->setWordWrap(true);
    card.body()->addWidget(hint);
}

void SettingsPage::addSync()
{
    Card* card = addCard(tr("Synchronisation"));
    auto* choice = new QComboBox;
    choice->addItems(syncChoiceTexts());
    choice->setCurrentIndex(static_cast<int>(m_port.choice()));
    connect(choice, &QComboBox::activated, this, [this](int index) {
        rememberChoice(m_desk.preferences(), static_cast<SyncChoice>(index));
        m_port.setChoice(static_cast<SyncChoice>(index));
    });
    addLine(*card, tr("Sync"), choice);
}

void SettingsPage::addNotices()
{
    Card* card = addCard(tr("Desktop notifications"));
    const NoticeChoice now = NoticeChoice::read(m_desk.preferences());
    auto* on = new QCheckBox(tr("Remind me of what starts or falls due, and of refused changes"));
    auto* details = new QCheckBox(tr("Show names in notifications (others may see the screen)"));
    auto* quiet = new QCheckBox(tr("Quiet hours"));
    auto* from = new QTimeEdit(now.quietFrom);
    auto* to = new QTimeEdit(now.quietTo);
    on->setChecked(now.isOn);
    details->setChecked(now.showsDetails);
    quiet->setChecked(now.isQuiet);
    from->setAccessibleName(tr("Quiet from"));
    to->setAccessibleName(tr("Quiet until"));
    const auto take = [this, on, details, quiet, from, to] {
        NoticeChoice choice{on->isChecked(), details->isChecked(), quiet->isChecked(), from->time(),
                            to->time()};
        choice.write(m_desk.preferences());
        for (QWidget* widget : {static_cast<QWidget*>(details), static_cast<QWidget*>(quiet)}) {
            widget->setEnabled(choice.isOn);
        }
        from->setEnabled(choice.isOn && choice.isQuiet);
        to->setEnabled(choice.isOn && choice.isQuiet);
    };
    for (QCheckBox* box : {on, details, quiet}) {
        connect(box, &QCheckBox::toggled, this, take);
    }
    for (QTimeEdit* time : {from, to}) {
        time->setDisplayFormat(QStringLiteral("HH:mm"));
        connect(time, &QTimeEdit::timeChanged, this, take);
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
}

void SettingsPage::addLock()
{
    Card* card = addCard(tr("Lock"));
    auto* idle = new QComboBox;
    for (const int minutes : {0, 2, 5, 10, 15, 30, 60}) {
        idle->addItem(minutes == 0 ? tr("Only manually")
                                   : tr("After %Ln minute(s) without typing", nullptr, minutes),
                      minutes);
    }
    idle->setCurrentIndex(std::max(0, idle->findData(m_lock.idleMinutes())));
    idle->setEnabled(m_lock.isPossible());
    connect(idle, &QComboBox::activated, this,
            [this, idle] { m_lock.setIdleMinutes(idle->currentData().toInt()); });
    addLine(*card, tr("Lock the window"), idle);
    addHint(
        *card,
        m_lock.isPossible()
            ? tr("Your password unlocks it, even without a network. Ctrl+Alt+L locks at once; so "
                 "do the screen lock and sleep. Locking does not encrypt the data on the disk.")
            : tr("Sign in once more. After that, your password can unlock the window."));
}

void SettingsPage::addMaps()
{
    Card* card = addCard(tr("Maps"));
    auto* maps = new QComboBox;
    for (const MapService& service : mapServices()) {
        maps->addItem(service.key == QLatin1String("geo") ? tr("The desktop's own program")
                                                          : service.name,
                      service.key);
    }
    maps->setCurrentIndex(maps->findData(chosenMap(m_desk.preferences())));
    connect(maps, &QComboBox::activated, this,
            [this, maps] { chooseMap(m_desk.preferences(), maps->currentData().toString()); });
    addLine(*card, tr("Show addresses in"), maps);
    addHint(*card, tr("The address is sent to that service only when you ask for a map."));
}

/// Lists that are no places of the sidebar: what everybody works by and few people change.
void SettingsPage::addCompany()
{
    Card* card = addCard(tr("Company data"));
    addHint(*card, tr("Shared by everyone: prices, limits, pipelines, exchange rates, targets."));
    auto* all = new LinkLabel(tr("All company data"));
    connect(all, &LinkLabel::clicked, this, [this] { Q_EMIT routeRequested(companyDataRoute()); });
    card->body()->addWidget(all, 0, Qt::AlignLeft);
    if (!mayChangeSchema(m_desk)) {
        return;
    }
    if (!isDemo(m_desk.preferences())) { // the demo company has no hub to add anybody to
        auto* person = new LinkLabel(tr("Add a person …"));
        connect(person, &LinkLabel::clicked, this,
                [this] { PersonDialog(m_desk, m_port, window()).exec(); });
        card->body()->addWidget(person, 0, Qt::AlignLeft);
    }
    addHint(*card, tr("Add fields and entities of your own."));
    auto* schema = new LinkLabel(tr("Fields and entities"));
    connect(schema, &LinkLabel::clicked, this, [this] { Q_EMIT routeRequested(schemaRoute()); });
    card->body()->addWidget(schema, 0, Qt::AlignLeft);
}

void SettingsPage::addCalls()
{
    Card* card = addCard(tr("Calls"));
    auto* ways = new QComboBox;
    const QStringList texts{tr("The desktop's program for calls"), tr("An internet phone (SIP)"),
                            tr("An older calling program (callto)"),
                            tr("Nothing, just copy the number")};
    const QList<CallWay> all = callWays();
    for (int i = 0; i < all.size(); ++i) {
        ways->addItem(texts.at(i), all.at(i).key);
    }
    ways->setCurrentIndex(ways->findData(chosenCallWay(m_desk.preferences())));
    connect(ways, &QComboBox::activated, this,
            [this, ways] { chooseCallWay(m_desk.preferences(), ways->currentData().toString()); });
    addLine(*card, tr("A phone number opens"), ways);
}

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"
#include "ui/sync/conflict_cards.h"

class QComboBox;
class QPushButton;

namespace caravan::ui {

class PlainLabel;
class PressGuard;
class Pill;
class SyncAsk;
class SyncCards;
class SyncPort;

/// What waits for the hub, what needs a person and why, and the conflicts that are open.
class SyncPage : public Page {
    Q_OBJECT

public:
    SyncPage(Desk& desk, SyncPort& port, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const Commit& commit);
    void showStatus();
    void syncOrGoOnline();
    void rebuild();
    void fill();

    Desk& m_desk;
    SyncPort& m_port;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    Pill* m_state;
    PlainLabel* m_verified;
    QPushButton* m_sync;
    QPushButton* m_safety;
    QComboBox* m_choice;
    QPushButton* m_signIn;
    SyncCards* m_cards;
    ConflictCards m_conflicts;
    SyncAsk* m_ask;
    PressGuard* m_guard;
};

} // namespace caravan::ui

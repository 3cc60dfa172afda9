// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/page.h"
#include "ui/sync/safety.h"
#include "ui/sync/safety_paper.h"

class QPushButton;

namespace caravan::ui {

class Card;
class PlainLabel;
class PressGuard;
class SafetyRows;
class SafetySeal;

/// "Is everything safe?": compares the replica with the hub when it is opened, and says line by
/// line what is proven to be at the hub and what is only on this laptop. To be printed or kept as
/// PDF. A company that is made up has no hub, and says so.
class SafetyPage : public Page {
    Q_OBJECT

public:
    /// Both outlive it.
    SafetyPage(Desk& desk, SyncPort& port, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;
    /// Compares anew.
    void arrange(const Route& route) override;

    SafetyVerdict verdict() const { return m_verdict; }
    /// What would be printed now.
    SafetyPaper paper() const;

private:
    void build();
    void compare(bool mends);
    void takeComparison(const HubComparison& comparison);
    void takeDevices(const QList<HubDevice>& devices, const QString& problem);
    void follow();
    void showFacts();
    void showVerdict();
    void savePdf();
    void print();

    Desk& m_desk;
    SyncPort& m_port;
    SafetyFacts m_facts;
    std::vector<SafetyCheck> m_checks;
    SafetyVerdict m_verdict = SafetyVerdict::running;
    PlainLabel* m_title;
    PlainLabel* m_intro;
    SafetySeal* m_seal;
    PlainLabel* m_verdictText;
    PlainLabel* m_sentence;
    PlainLabel* m_about;
    SafetyRows* m_rows;
    Card* m_rowsCard;
    QPushButton* m_again;
    QPushButton* m_pdf;
    QPushButton* m_print;
    PressGuard* m_guard;
};

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"

class QVBoxLayout;

namespace caravan::ui {

class Card;
class Languages;
class Lock;
class SyncPort;
class Theme;

/// Language, appearance, synchronising, notices, lock, maps, files, and who is signed in. Every
/// choice works at once.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(Desk& desk, SyncPort& port, Theme& theme, Languages& languages, Lock& lock,
                 QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

private:
    void follow();
    /// Who is signed in at which hub.
    QString accountShown() const;
    void addDisplay();
    void addAccount();
    void addSync();
    void addNotices();
    void addLock();
    void addMaps();
    void addCalls();
    void addFiles();
    void addCompany();
    void addHint(Card& card, const QString& text);
    void addAbout();
    Card* addCard(const QString& title);
    void addLine(Card& card, const QString& label, QWidget* editor);

    Desk& m_desk;
    SyncPort& m_port;
    Theme& m_theme;
    Languages& m_languages;
    Lock& m_lock;
    QVBoxLayout* m_rows;
    QString m_account; ///< as accountShown() when the rows were made
};

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"

class QVBoxLayout;

namespace caravan::ui {

class Languages;
class Lock;
class SettingsCard;
class SyncPort;
class Theme;

/// Language, appearance, synchronising, notices, lock, maps, files, and who is signed in. Every
/// choice works at once. The cards about how one works are in work_settings.h.
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
    void addFiles();
    void addCompany();
    void addAbout();
    SettingsCard* addCard(const QString& title);

    Desk& m_desk;
    SyncPort& m_port;
    Theme& m_theme;
    Languages& m_languages;
    Lock& m_lock;
    QVBoxLayout* m_rows;
    QString m_account; ///< as accountShown() when the rows were made
};

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace caravan::ui {

class PlainLabel;

/// Bulletins as a letter, one after the other; which were read is remembered in the profile.
class BulletinReader : public QDialog {
    Q_OBJECT

public:
    /// @p bulletins: in their order; @p first is shown at once.
    BulletinReader(Desk& desk, std::vector<Record> bulletins, std::size_t first,
                   QWidget* parent = nullptr);

    /// Whether this person has read it, as it stands now: an edited one is news again.
    static bool isRead(Desk& desk, const Record& bulletin);

private:
    void show(std::size_t place);

    Desk& m_desk;
    std::vector<Record> m_bulletins;
    std::size_t m_place = 0;
    PlainLabel* m_title;
    PlainLabel* m_about;
    QPlainTextEdit* m_body;
    QPushButton* m_newer;
    QPushButton* m_older;
};

} // namespace caravan::ui

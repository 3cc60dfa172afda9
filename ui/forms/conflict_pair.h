// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace caravan::ui {

class ConflictValues;
struct ConflictSide;

/// The two values of a conflict as cards side by side, what differs marked, each with whose it is
/// and the button that settles for it. Where there is no room they stand one below the other.
class ConflictPair : public QWidget {
    Q_OBJECT

public:
    enum class Buttons { none, both };

    /// @p values is about a group. @p about: the record, for the names of the buttons.
    ConflictPair(const ConflictValues& values, const QString& about, Buttons buttons,
                 QWidget* parent = nullptr);

    /// nullptr without buttons.
    QPushButton* useButton() const { return m_use; }
    QPushButton* keepButton() const { return m_keep; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeSide(const QString& heading, const ConflictSide& side, bool isInUse,
                      QPushButton* button);

    QBoxLayout* m_sides;
    QPushButton* m_use = nullptr;
    QPushButton* m_keep = nullptr;
};

} // namespace caravan::ui

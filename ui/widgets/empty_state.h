// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QPushButton;

namespace caravan::ui {

class PlainLabel;

/// What stands where a list has nothing: why, and the one thing to do about it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// An empty `action` shows no button.
    void setContent(const QString& icon, const QString& title, const QString& text,
                    const QString& action = {});

Q_SIGNALS:
    void actionPicked();

private:
    QWidget* m_badge;
    PlainLabel* m_title;
    PlainLabel* m_text;
    QPushButton* m_action;
};

} // namespace caravan::ui

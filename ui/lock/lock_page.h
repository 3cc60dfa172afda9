// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace caravan::ui {

class Lock;
class PlainLabel;

/// What is seen while the window is locked: whose data lie behind it, and where to prove it.
class LockPage : public QWidget {
    Q_OBJECT

public:
    explicit LockPage(Lock& lock, QWidget* parent = nullptr);

    void begin(const QString& person);

public Q_SLOTS:
    void submit();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    Lock& m_lock;
    PlainLabel* m_title;
    PlainLabel* m_person;
    PlainLabel* m_label;
    QLineEdit* m_password;
    PlainLabel* m_problem;
    QPushButton* m_unlock;
};

} // namespace caravan::ui

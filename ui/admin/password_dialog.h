// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace caravan::ui {

class PlainLabel;
class SyncPort;

/// Changes the person's own password; open until the hub has taken it.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    explicit PasswordDialog(SyncPort& port, QWidget* parent = nullptr);

private:
    void look();
    void change();
    void take(const QString& problem);

    SyncPort& m_port;
    QLineEdit* m_current;
    QLineEdit* m_fresh;
    QLineEdit* m_again;
    PlainLabel* m_problem;
    QPushButton* m_go;
};

} // namespace caravan::ui

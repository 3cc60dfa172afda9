// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>
#include <QUrl>

namespace caravan::test {

/// Stands for the desktop's mail program while it lives.
class MailProgram : public QObject {
    Q_OBJECT

public:
    MailProgram();
    ~MailProgram() override;

    QUrl asked; ///< the last that was opened

public Q_SLOTS:
    void take(const QUrl& url);
};

} // namespace caravan::test

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace caravan::desktop {

/// One window per profile: a second start shows the first one and ends (SECURITY B-88).
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString& profile, QObject* parent = nullptr);

    enum class Other {
        none,    ///< this is the first
        shown,   ///< the first has come to the front
        hanging, ///< there is one that does not answer
    };
    /// Asks the one that may be there already, at most @p waitMs.
    Other handOver(int waitMs = 5000);
    /// Answers later starts. False when that is not possible; the window works all the same.
    bool listen();

Q_SIGNALS:
    void shown();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace caravan::desktop

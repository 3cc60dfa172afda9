// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace caravan::ui {

/// What the window remembers of a person's choices (language, appearance, columns, sort order), in
/// one small JSON file of the profile. Not for anything secret.
///
/// What cannot be read is never written over: a file that could not be opened stays as it is and
/// nothing is remembered in this run; one that is no JSON is set aside under its name and
/// ".damaged".
class Preferences {
public:
    /// An empty path remembers nothing beyond this run.
    explicit Preferences(QString file);

    /// A file in the same folder; empty where nothing is remembered.
    QString sibling(const QString& name) const;

    QStringList keys() const { return m_values.keys(); }
    QJsonValue value(const QString& key) const { return m_values.value(key); }
    /// Written at once; an undefined value takes the key away. False: it is not on disk, problem()
    /// says why.
    bool setValue(const QString& key, const QJsonValue& value);
    /// Why what was remembered is not here, or what was last set is not on disk: damaged (detail
    /// says where the file now lies), storage, storageFull.
    const std::optional<Error>& problem() const { return m_problem; }

private:
    void read();

    QString m_file;
    bool m_mayWrite = false;
    bool m_isBehind = false; ///< the last write failed: what is on disk is older
    std::optional<Error> m_problem;
    QJsonObject m_values;
};

/// A list of names that was kept under @p key; empty where there is none.
QStringList keptNames(const Preferences& preferences, const QString& key);
/// Adds a name to that list, or takes it out.
void toggleKeptName(Preferences& preferences, const QString& key, const QString& name);

/// This profile holds a company that is made up.
bool isDemo(const Preferences& preferences);

} // namespace caravan::ui

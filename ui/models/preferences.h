// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace caravan::ui {

/// What the window remembers of a person's choices (language, appearance, columns, sort order), in
/// one small JSON file of the profile. Losing it loses no data, so an unreadable file is simply
/// begun again. Not for anything secret.
class Preferences {
public:
    /// An empty path remembers nothing beyond this run.
    explicit Preferences(QString file);

    /// A file in the same folder; empty where nothing is remembered.
    QString sibling(const QString& name) const;

    QStringList keys() const { return m_values.keys(); }
    QJsonValue value(const QString& key) const { return m_values.value(key); }
    /// Written at once; an undefined value takes the key away.
    void setValue(const QString& key, const QJsonValue& value);

private:
    QString m_file;
    QJsonObject m_values;
};

} // namespace caravan::ui

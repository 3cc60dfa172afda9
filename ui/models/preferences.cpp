// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace caravan::ui {

Preferences::Preferences(QString file) : m_file(std::move(file))
{
    QFile stored(m_file);
    if (!m_file.isEmpty() && stored.open(QIODevice::ReadOnly)) {
        m_values = QJsonDocument::fromJson(stored.readAll()).object();
    }
}

QString Preferences::sibling(const QString& name) const
{
    return m_file.isEmpty() ? QString() : QFileInfo(m_file).dir().filePath(name);
}

void Preferences::setValue(const QString& key, const QJsonValue& value)
{
    if (m_values.value(key) == value) {
        return;
    }
    m_values.insert(key, value);
    if (m_file.isEmpty()) {
        return;
    }
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(m_values).toJson());
        file.commit();
    }
}

} // namespace caravan::ui

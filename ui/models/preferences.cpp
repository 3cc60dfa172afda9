// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/preferences.h"

#include "core/store/file_io.h"
#include "ui/text/format.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace caravan::ui {

namespace {

constexpr std::size_t kBytesMax = 64UL * 1024 * 1024;

std::filesystem::path pathOf(const QString& file)
{
    return toStd(file);
}

} // namespace

Preferences::Preferences(QString file) : m_file(std::move(file))
{
    if (!m_file.isEmpty()) {
        read();
    }
}

void Preferences::read()
{
    const Found<std::string> text = store::readWhole(pathOf(m_file), kBytesMax);
    if (!text) {
        m_problem = text.error();
        return;
    }
    m_mayWrite = true;
    if (!*text) {
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(**text));
    if (document.isObject()) {
        m_values = document.object();
        return;
    }
    std::filesystem::path place = pathOf(m_file);
    place += ".damaged";
    const auto kept = store::setAside(pathOf(m_file), place);
    m_mayWrite = kept.has_value();
    m_problem = kept ? Error{ErrorCode::damaged, "file", kept->string()} : kept.error();
}

QString Preferences::sibling(const QString& name) const
{
    return m_file.isEmpty() ? QString() : QFileInfo(m_file).dir().filePath(name);
}

bool Preferences::setValue(const QString& key, const QJsonValue& value)
{
    if (m_values.value(key) == value && !m_isBehind) {
        return true;
    }
    m_values.insert(key, value);
    if (!m_mayWrite) {
        return m_file.isEmpty(); // nothing is to be remembered
    }
    const Done written =
        store::replaceFile(pathOf(m_file), QJsonDocument(m_values).toJson().toStdString());
    m_isBehind = !written;
    if (!written) {
        m_problem = written.error();
    } else if (m_problem && m_problem->code != ErrorCode::damaged) {
        m_problem.reset();
    }
    return !m_isBehind;
}

QStringList keptNames(const Preferences& preferences, const QString& key)
{
    return preferences.value(key).toVariant().toStringList();
}

void toggleKeptName(Preferences& preferences, const QString& key, const QString& name)
{
    QStringList names = keptNames(preferences, key);
    if (names.removeAll(name) == 0) {
        names.append(name);
    }
    preferences.setValue(key, QJsonArray::fromStringList(names));
}

bool isDemo(const Preferences& preferences)
{
    return preferences.value(QStringLiteral("demo")).toBool();
}

} // namespace caravan::ui

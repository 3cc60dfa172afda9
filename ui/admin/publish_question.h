// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QWidget;

namespace caravan::ui {

class Desk;

/// What publishing a draft does, asked once before it is done. UI thread.
class PublishQuestion {
public:
    /// @p model: with the draft, for its words.
    PublishQuestion(Desk& desk, const Catalogue& model, const std::vector<std::string>& changes);

    /// "3 changes will go to about 12 laptops."
    const QString& text() const { return m_text; }
    /// What follows from them, one paragraph each.
    const QStringList& consequences() const { return m_consequences; }
    /// True where the person said Publish.
    bool ask(QWidget* parent) const;

private:
    QString m_text;
    QStringList m_consequences;
    QString m_details;
};

} // namespace caravan::ui

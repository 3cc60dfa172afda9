// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QListWidget>

#include <string>

namespace caravan::ui {

/// The entities of a schema that a person can change, the company's own ones first.
class EntityList : public QListWidget {
    Q_OBJECT

public:
    explicit EntityList(QWidget* parent = nullptr);

    void retranslate();
    /// Keeps the current one where it is still there. Tells nobody.
    void setCatalogue(const Catalogue& catalogue);
    /// Empty where there is none.
    std::string currentName() const;
    void setCurrentName(const std::string& name);
};

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace caravan::ui {

class Desk;

/// The form of an entity as it will be, with empty editors that can be tried out; nothing is saved.
class FormPreview : public QWidget {
    Q_OBJECT

public:
    explicit FormPreview(Desk& desk, QWidget* parent = nullptr);

    /// @p marked: a field to be found at once. Keeps @p model as long as it is shown.
    /// Returns what shows it, if anything does.
    QWidget* show(std::shared_ptr<const Catalogue> model, const std::string& entity,
                  const std::string& marked = {});

private:
    Desk& m_desk;
    std::shared_ptr<const Catalogue> m_model;
    QVBoxLayout* m_layout;
};

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/convert_record.h"
#include "ui/workbench/record_parts.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace caravan::ui {

class Desk;

/// What becomes of a record whose entity has a "converts": who is known already stands first, so
/// that nobody is made twice.
class ConvertDialog : public QDialog {
    Q_OBJECT

public:
    /// @p note: what a subject says beside it, if anything.
    ConvertDialog(Desk& desk, const Record& record, const std::optional<ConversionNote::Said>& note,
                  QWidget* parent);

    ConversionChoices choices() const;
    /// Those that are known, then a new one; nullptr where none is recognised.
    QComboBox* known(std::string_view entity) const;

private:
    /// What is asked about one of the records that are made; nullptr: is not asked.
    struct Asked {
        const ConversionPart* part = nullptr;
        QComboBox* known = nullptr;
        QCheckBox* wanted = nullptr;
        QLineEdit* title = nullptr;
    };

    void ask(const ConversionPart& part, const Record& record, const std::vector<Duplicate>& known,
             QVBoxLayout& layout);

    Desk& m_desk;
    std::vector<Asked> m_asked;
};

} // namespace caravan::ui

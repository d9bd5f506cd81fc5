import { type LabTemplate, labTemplate, type TemplateFault } from '@case-lab/contract';

const FAULTS_SHOWN = 20;

type Read = { template: LabTemplate; faults: [] } | { template: null; faults: TemplateFault[] };
type Issue = { code?: string; path: PropertyKey[]; input?: unknown };

/** Reads a file; where it is no template of a lab, says what is wrong with it and where, at most twenty times. */
export function readTemplate(file: string): Read {
  const given = parsed(file.replace(/^\uFEFF/, ''));
  if (given === undefined) return wrong('no_json');
  const version = (given as { caseLabTemplate?: unknown } | null)?.caseLabTemplate;
  if (version === undefined) return wrong('no_template');
  if (version !== 1) return wrong('other_version');
  const { data, error } = labTemplate.safeParse(given, { reportInput: true });
  if (data) return { template: data, faults: [] };
  return { template: null, faults: error.issues.slice(0, FAULTS_SHOWN).map(faultOf) };
}

function wrong(fault: TemplateFault['fault']): Read {
  return { template: null, faults: [{ at: '', fault }] };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

function faultOf({ code, path, input }: Issue): TemplateFault {
  return { at: path.map(String).join('.'), fault: kindOf(code, input) };
}

function kindOf(code: string | undefined, input: unknown): TemplateFault['fault'] {
  switch (code) {
    case 'invalid_type':
      return input === undefined ? 'missing' : 'wrong_kind';
    case 'invalid_value':
      return input === undefined ? 'missing' : 'unknown';
    case 'too_big':
    case 'too_small':
      return typeof input === 'number' ? 'out_of_range' : code === 'too_big' ? 'too_long' : 'missing';
    default:
      return 'unknown';
  }
}

import { contract } from '@case-lab/contract';
import { Controller, Get } from '@nestjs/common';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

/** The contract as an OpenAPI 3.1 document, for programs outside the house. */
@Controller()
export class OpenApiController {
  private readonly document = generator.generate(contract, { info: { title: 'Case Lab', version: '1' } });

  @Get('api/openapi.json')
  read() {
    return this.document;
  }
}
